namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Contacts at the edges. The first letter of the child says what its row is about.</summary>
internal static class AwkwardContacts
{
    // G, O: clock changes. H: office hours. B: bank holidays. F, W: 29 February and the 12 months before. S: the same day.
    // T: days without times. D: limits over weekends. P: places. U: undecided and untimed. X, Y: rows to be refused. R: read as written.
    public const string Csv = """
        contact_id,child_id,received_at,source,mode,locality_id,team_id,primary_need,worker_id,hand_offs,outcome,decided_at,feedback_at
        G1,G1,2025-03-30T01:30,6,written,NM,CADS,N1,W0001,1,advice,2025-03-31T09:00,2025-04-01T09:00
        G2,G2,2025-03-30T01:45,6,written,NM,CADS,N1,,1,advice,2025-03-30T02:30,
        G3,G3,2025-03-30T01:15,6,written,NM,CADS,N1,,1,advice,2025-03-30T02:15,2025-03-30T01:20
        O1,O1,2025-10-26T01:30,1A,telephone,EH,EDT,N5,,0,nfa,2025-10-26T01:40,
        O2,O2,2025-10-26T01:59,3A,online,EH,EDT,N5,,0,nfa,2025-10-28T00:00,2025-10-28T00:00
        H1,H1,2025-04-17T17:00,2A,conversation,RS,CADS,N1,,2,referral_assessment,2025-04-22T09:00,2025-04-24T09:00
        H2,H2,2025-04-17T16:59,2A,conversation,RS,CADS,N1,,2,referral_strategy,2025-04-23T09:00,2025-04-23T09:00
        H3,H3,2025-04-17T09:00,2B,written,RS,CADS,N2,,,early_help,2025-04-17T09:00,2025-04-22T17:30
        H4,H4,2025-04-17T08:59,2B,written,RS,CADS,N2,,,early_help,2025-04-22T09:00,
        H5,H5,2025-04-17T00:00,7,telephone,RS,CADS,,,,universal,2025-04-17T23:59,2025-04-18T00:00
        B1,B1,2022-06-01T11:00,6,conversation,SF,CADS,N1,,0,advice,2022-06-06T11:00,2022-06-07
        B2,B2,2022-06-02T11:00,6,conversation,SF,CADS,N1,,0,advice,2022-06-07T11:00,2022-06-09
        B3,B3,2022-09-16T11:00,3E,written,SF,CADS,N1,,0,advice,2022-09-20T11:00,
        B4,B4,2022-09-19T11:00,3E,written,SF,CADS,N1,,0,advice,2022-09-20T11:00,2022-09-21T09:00
        B5,B5,2023-05-05T11:00,5A,online,WB,CADS,N1,,0,advice,2023-05-09T11:00,
        B6,B6,2024-12-24T16:00,8,online,WB,CADS,N1,,0,advice,2024-12-27T11:00,2024-12-31T11:00
        B7,B7,2026-05-25T11:00,6,conversation,WB,MASH,N1,,0,advice,2026-05-26T11:00,2026-05-27T09:00
        F1,F28,2023-02-28T10:00,6,written,CG,CADS,N1,,0,advice,2023-02-28T11:00,
        F2,F28,2024-02-29T10:00,6,written,CG,CADS,N1,,0,advice,2024-02-29T11:00,2024-03-01T10:00
        F3,F27,2023-02-27T10:00,6,written,CG,CADS,N1,,0,advice,2023-02-28T11:00,
        F4,F27,2024-02-29,1C,written,CG,CADS,N1,,0,advice,2024-02-29,
        F5,F29,2024-02-29T23:59,9,telephone,CG,CADS,N1,,0,open_case,2024-03-01T11:00,2024-03-01T12:00
        F6,F29,2025-02-28T10:00,10,telephone,CG,CADS,N1,,0,open_case,2025-02-28T11:00,
        F7,F29,2025-03-01T10:00,6,telephone,CG,CADS,N1,,0,other_authority,2025-03-03T11:00,
        W1,W15,2023-03-15T10:00,6,written,NM,CADS,N4,,0,advice,2023-03-15T11:00,
        W2,W15,2024-03-15T10:00,6,written,NM,CADS,N4,,0,advice,2024-03-15T11:00,
        W3,W14,2023-03-14T10:00,6,written,NM,CADS,N4,,0,advice,2023-03-15T11:00,
        W4,W14,2024-03-15T10:00,6,written,NM,CADS,N4,,0,advice,2024-03-15T11:00,
        W5,WBK,2025-06-10T10:00,6,written,NM,CADS,N4,,0,advice,2025-06-10T11:00,
        W6,WBK,2025-01-10T10:00,6,written,NM,CADS,N4,,0,advice,2025-01-10T11:00,
        S1,S1,2024-05-01T10:00,6,conversation,NM,CADS,N1,,0,advice,2024-05-01T11:00,
        S2,S1,2024-05-01T10:00,2A,conversation,NM,CADS,N1,,0,advice,2024-05-01T12:00,
        S3,S1,2024-05-01,3B,conversation,EH,CADS,N1,,0,nfa,2024-05-02,
        T1,T1,2024-06-07,6,written,NM,MASH,N3,,0,advice,2024-06-07T00:00,2024-06-07
        T2,T2,2024-06-07T16:30,6,written,NM,MASH,N3,,0,advice,2024-06-07,2024-06-07T08:00
        T3,T3,2024-06-08,6,,NM,MASH,N3,,0,advice,2024-06-10,2024-06-11
        D1,D1,2024-07-05T10:00,6,conversation,RS,MASH,N6,,3,referral_assessment,2024-07-05T12:00,2024-07-06T10:00
        D2,D2,2024-07-05T10:00,6,conversation,RS,MASH,N6,,3,referral_assessment,2024-07-05T12:00,2024-07-08T23:59
        D3,D3,2024-07-05T10:00,6,conversation,RS,MASH,N6,,3,referral_assessment,2024-07-05T12:00,2024-07-09T00:00
        D4,D4,2024-07-05T10:00,6,conversation,RS,MASH,N6,,3,referral_assessment,2024-07-05T12:00,2024-12-01T10:00
        D5,D5,2024-07-06T10:00,3F,written,RS,MASH,N6,,3,nfa,2024-07-06T12:00,2024-07-08T09:00
        D6,D6,2024-07-06T10:00,3F,written,RS,MASH,N6,,3,nfa,2024-07-09T12:00,
        D7,D7,2024-07-06T10:00,1D,written,RS,MASH,N6,,3,nfa,2024-08-30T12:00,2024-09-30T12:00
        P1,P1,2025-05-06T10:00,6,conversation,,,N1,,0,advice,2025-05-06T11:00,
        P2,P2,2025-05-06T10:00,6,conversation,NOWHERE,NOBODY,N1,,0,advice,2025-05-06T11:00,
        P3,P3,2025-05-06T10:00,6,conversation,,NOBODY,,,0,,,
        U1,U1,2025-05-07T10:00,6,conversation,NM,CADS,N1,,2,advice,,2025-05-08T10:00
        U2,U2,2025-05-07T10:00,2A,written,NM,CADS,N1,,2,referral_strategy,,
        U3,U3,2025-05-07T10:00,2A,written,NM,CADS,N1,,2,,,2025-05-08T10:00
        U4,U4,2025-05-09T18:00,4,online,NM,CADS,N1,,0,,,
        X1,X1,2025-05-07T10:00,6,written,NM,CADS,N1,,0,advice,2025-05-06T11:00,
        X2,X2,2025-05-07T10:00,6,written,NM,CADS,N1,,0,advice,2025-05-07T09:59,
        X3,X3,2025-05-07T10:00,6,written,NM,CADS,N1,,0,,2025-05-07T11:00,
        X4,X4,2025-05-07T10:00,6,written,NM,CADS,N1,,0,advice,2025-05-07T11:00,2025-05-07T10:59
        X5,X5,2025-05-07T10:00,6,written,NM,CADS,N1,,-1,advice,2025-05-07T11:00,
        X6,X6,2025-05-07T10:00,6,written,NM,CADS,N1,,1.5,advice,2025-05-07T11:00,
        X7,X7,2025-02-29,6,written,NM,CADS,N1,,0,advice,2025-05-07T11:00,
        X8,X8,,6,written,NM,CADS,N1,,0,,,
        X9,,2025-05-07T10:00,6,written,NM,CADS,N1,,0,,,
        ,X10,2025-05-07T10:00,6,written,NM,CADS,N1,,0,,,
        X11,X11,2025-05-07T10:00,,written,NM,CADS,N1,,0,,,
        X12,X12,2025-05-07T10:00,5E,written,NM,CADS,N1,,0,,,
        X13,X13,2025-05-07T10:00,6,letter,NM,CADS,N1,,0,,,
        X14,X14,2025-05-07T10:00,6,written,NM,CADS,N10,,0,,,
        X15,X15,2025-05-07T10:00,6,written,NM,CADS,N1,,0,referral,2025-05-07T11:00,
        X16,X16,2025-05-07T24:00,6,written,NM,CADS,N1,,0,,,
        Y1,Y1,1925-05-07T10:00,6,written,NM,CADS,N1,,0,advice,2025-05-07T11:00,
        R1,R1, 07/05/2025 ,6,Conversation,NM,CADS,n1,,0,Early_Help,07/05/2025,2025-05-08 10:00:59
        R2,R2,2025-05-07 08:59:59,1a,WRITTEN,NM,CADS,N0,,0,NFA,2025-05-07 09:00,
        "R3","R3","2025-05-07T09:00:30","10","telephone","NM","CADS","N9","","4","universal","2025-05-12",""
        R4,R4,2025-05-07T10:00,6,written,NM,CADS,N1,,0,advice,2025-05-07T11:00,
        R4,R4,2025-05-08T10:00,2A,conversation,EH,MASH,N2,,1,nfa,2025-05-12T11:00,2025-05-12T11:00
        R4,R4,2025-05-08T10:00,2A,conversation,EH,MASH,N2,,1,nfa,2025-05-12T11:00,2025-05-12T11:00
        R4,R4,2025-05-08T10:00,2A,conversation,EH,MASH,N2,,1,nfa,2025-05-01T11:00,
        R5,R4,2025-09-08T10:00,2A,conversation,EH,MASH,N2,,1,advice,2025-09-08T11:00,
        R5,R5,2025-09-08T10:00,2A,conversation,EH,MASH,N2,,1,,,

        """;

    /// <summary>Received and repeat, and in nothing else, whatever their other columns say.</summary>
    public const string WithoutOutcomes = """
        Mode,SOURCE,Received_At,child_id,contact_id,locality_id,feedback_at,decided_at,colour
        conversation,6,2025-05-14T10:00,N1,N1,NM,,,red
        conversation,2A,2025-11-14T10:00,N1,N2,NM,2025-11-15,,
        written,1B,2025-05-14,S1,N3,,,,
        written,6,2025-05-14,N4,N4,,,2025-05-15,
        """;
}
