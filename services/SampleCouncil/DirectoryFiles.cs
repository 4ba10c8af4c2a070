using CsvHelper;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Writes localities.csv, teams.csv and workers.csv.</summary>
internal static class DirectoryFiles
{
    public static void Write(string folder, Staff staff)
    {
        using (var localities = SampleCouncilFiles.Open(folder, "localities.csv", "locality_id,name"))
        {
            foreach (var locality in Places.Localities) localities.WriteRecord(locality.Id, locality.Name);
        }

        using (var teams = SampleCouncilFiles.Open(folder, "teams.csv", "team_id,name,locality_id,service_area,target_caseload,target_from"))
        {
            foreach (var team in Places.Teams)
                teams.WriteRecord(team.Id, team.Name, team.Locality, team.ServiceArea, $"{team.Target}", "");
        }

        using var workers = SampleCouncilFiles.Open(
            folder, "workers.csv", "worker_id,name,team_id,post_id,role,engagement,fte,asye,from,to,leaver_reason");
        foreach (var spell in staff.Spells) WriteSpell(workers, spell);
    }

    private static void WriteSpell(CsvWriter workers, Spell spell)
    {
        workers.WriteField(spell.Worker);
        workers.WriteField(spell.Name);
        workers.WriteField(spell.Team);
        workers.WriteField(spell.Post);
        workers.WriteField(spell.Role);
        workers.WriteField(spell.Engagement);
        workers.WriteField(spell.Fte);
        workers.WriteField(spell.Asye ? "true" : "false");
        workers.WriteField(spell.From);
        workers.WriteField(spell.To);
        workers.WriteField(spell.LeaverReason);
        workers.EndRecord();
    }
}
