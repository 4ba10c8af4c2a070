namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Referrals at the edges: windows of 12 months, no further action with and without a route, rows to be refused.</summary>
internal static class AwkwardReferrals
{
    public const string Csv = """
        referral_id,contact_id,child_id,referred_on,source,primary_need,locality_id,team_id,nfa,route
        RA1,H1,RL1,2023-02-28,6,N1,RS,AS-RS,false,assessment
        RA2,,RL1,2024-02-29,6,N1,RS,AS-RS,false,strategy
        RA3,,RL2,2023-02-27,2A,N1,RS,AS-RS,true,
        RA4,,RL2,2025-02-28,2A,N1,RS,AS-RS,false,strategy
        RA5,,RL3,2024-03-15,3A,,,,TRUE,none
        RA6,,RL3,2025-03-15,3A,,,,False,none
        RA7,,RL3,2025-03-15,1a,N0,NOWHERE,NOBODY,false,Assessment
        RA8,NOT-HERE,RL4,16/03/2025,9,N8,EH,AS-EH,true,strategy
        RA9,,RL4,2024-03-15,10,N8,EH,AS-EH,true,assessment
        RA10,D1,D1,2024-07-05,6,N6,RS,MASH,false,assessment
        RA10,D1,D1,2024-07-08,6,N6,RS,MASH,false,strategy
        RA11,,RL5,2025-03-15T10:00,6,N1,NM,CADS,false,assessment
        RA12,,RL5,2025-03-15,6,N1,NM,CADS,,assessment
        RA13,,RL5,2025-03-15,6,N1,NM,CADS,no,assessment
        RA14,,RL5,2025-03-15,6,N1,NM,CADS,false,
        RA15,,RL5,2025-03-15,6,N1,NM,CADS,false,formal
        RA16,,RL5,,6,N1,NM,CADS,false,assessment
        RA17,,RL6,1915-03-15,6,N1,NM,CADS,false,assessment
        RA18,,RL6,2025-06-15,6,N1,NM,CADS,false,assessment
        """;
}

/// <summary>Reviews at the edges: of contacts undecided, unknown, refused, without a place, and of one contact twice.</summary>
internal static class AwkwardReviews
{
    public const string Csv = """
        review_id,contact_id,reviewed_on,verdict
        VA1,U4,2025-05-14,agree
        VA2,NOT-HERE,2025-05-14,threshold_too_low
        VA3,X1,2025-05-14,agree
        VA4,P1,2025-05-14,Threshold_Too_High
        VA5,P1,2025-05-21,agree
        VA6,N1,2025-05-21,agree
        VA7,H1,2022-01-03,agree
        VA8,H1,2025-05-21,disagree
        VA9,,2025-05-21,agree
        VA10,H1,21/05/2025,agree
        VA10,H2,21/05/2025,agree
        """;
}
