namespace CsWorkPerf.EndToEnd.Tests.BruteForce;

/// <summary>Assessments, enquiries and audits at the edges: limits, days in the wrong order, links that lead nowhere, rows to be refused.</summary>
internal static class AwkwardCases
{
    // 17 April 2025 is the Thursday before Easter: its 45th working day is 25 June.
    public const string Assessments = """
        assessment_id,referral_id,child_id,assessment_type,referred_on,started_on,child_seen_on,submitted_on,completed_on,authorised_on,outcome,locality_id,team_id,worker_id,factors
        BA1,,C1,single,2025-04-17,2025-04-17,2025-04-17,2025-06-25,,2025-06-25,cin,NM,AS-NM,,16A
        BA2,,C2,,2025-04-17,2025-04-22,2025-04-23,2025-06-26,,2025-06-26,strategy_cp,NM,AS-NM,,16A
        BA3,RA1,C3,single,,2023-03-10,,,,2023-05-30,nfa,RS,AS-RS,,21
        BA4,NOT-HERE,C4,single,,2025-01-02,2025-01-01,,,2025-03-07,,,,,
        BA5,RA10,C5,single,,2024-07-01,2024-07-02,2024-07-02,,2024-07-03,early_help,RS,MASH,,20
        BA6,RA7,C6,initial,2025-03-15,2025-03-15,,,,2025-03-28,cla,EH,AS-EH,,20
        BA7,RA7,C6,initial,2025-03-15,2025-03-20,,,,2025-03-31,other,EH,AS-EH,,20
        BA8,,C7,core,2024-12-20,2024-12-20,,,,2025-02-12,cin,EH,AS-EH,,20
        BA9,,C7,core,2024-12-20,2024-12-20,,,,2025-02-13,cin,EH,AS-EH,,20
        BA10,RA18,C8,Single,,2025-06-15,,2025-07-01,2025-07-02,,,NM,AS-NM,,
        BA11,RA10,C5,single,2024-07-20,2024-07-10,2024-07-12,,,2024-07-15,NFA,RS,MASH,,21
        BA12,,C9,single,2024-01-05,2025-11-01,,,,,,SF,AS-SF,,
        BA13,,C10,single,2025-05-01,2025-05-02,2025-08-01,2025-07-01,,2025-07-04,cin,SF,AS-SF,,3B
        BA14,RA17,C11,single,,2025-05-02,,,,2025-07-04,cin,SF,AS-SF,,3B
        BA15,,C12,single,1999-05-01,2025-05-02,,,,2025-07-04,cin,SF,AS-SF,,3B
        BA16,,C13,single,2025-05-01,2025-05-02,,,,2025-05-01,cin,SF,AS-SF,,3B
        BA17,,C13,single,2025-05-01,2025-05-02,,2025-05-20,,2025-05-19,cin,SF,AS-SF,,3B
        BA18,,C13,double,2025-05-01,2025-05-02,,,,,,SF,AS-SF,,
        BA19,,C13,single,2025-05-01,,,,,,,SF,AS-SF,,
        BA20,,C13,single,2025-05-01,2025-05-02T10:00,,,,,,SF,AS-SF,,
        BA21,,,single,2025-05-01,2025-05-02,,,,,,SF,AS-SF,,
        BA1,,C1,single,2025-04-17,2025-04-17,2025-04-17,2025-06-25,,2025-06-26,cin,NM,AS-NM,,16A
        """;

    public const string Enquiries = """
        s47_id,referral_id,child_id,strategy_on,visit_on,icpc_required,icpc_on,concluded_on,locality_id,team_id
        BE1,RA2,C1,2025-04-17,2025-04-22,true,2025-05-13,2025-05-13,NM,AS-NM
        BE2,,C2,2025-04-17,2025-04-23,true,2025-05-14,2025-05-02,NM,AS-NM
        BE3,,C3,2025-04-19,2025-04-19,TRUE,,2025-06-30,,
        BE4,,C4,2025-04-19,,true,,2025-04-30,EH,AS-EH
        BE5,,C5,2025-04-19,2025-04-18,false,,,EH,AS-EH
        BE6,NOT-HERE,C6,2026-09-01,,true,,,EH,AS-EH
        BE7,,C7,2026-09-01,2026-09-02,,,,EH,AS-EH
        BE8,,C8,2025-04-19,,true,2025-04-18,,EH,AS-EH
        BE9,,C8,2025-04-19,,perhaps,,,EH,AS-EH
        BE10,,C8,,,true,,,EH,AS-EH
        BE11,,C9,2025-02-01,2025-02-03,false,2025-02-20,2025-02-10,EH,AS-EH
        """;

    public const string Audits = """
        audit_id,child_id,audited_on,auditor_id,locality_id,team_id,grade,moderated_grade,moderated_on
        BQ1,C1,2025-05-31,,NM,AS-NM,outstanding,inadequate,2025-06-01
        BQ2,C2,2025-05-31,,NM,AS-NM,Good,good,2025-06-30
        BQ3,C3,2025-05-31,,,,inadequate,good,
        BQ4,C4,2025-06-01,,EH,AS-EH,requires_improvement,,2025-06-05
        BQ5,C5,2025-06-02,,EH,AS-EH,,good,2025-06-05
        BQ6,C6,2025-06-02,,EH,AS-EH,excellent,,
        BQ7,C6,1925-06-02,,EH,AS-EH,good,,
        """;
}
