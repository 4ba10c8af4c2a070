using CsvHelper;

namespace CsWorkPerf.SampleCouncil;

/// <summary>Writes contacts.csv.</summary>
internal sealed class ContactsFile(CsvWriter writer)
{
    private const string Minutes = "yyyy-MM-ddTHH:mm";

    private int _number;

    /// <summary>Writes the row of one child; answers its id.</summary>
    public string Add(string childId, SampleContact contact, string locality, string worker)
    {
        var id = $"C{++_number:D7}";
        writer.WriteField(id);
        writer.WriteField(childId);
        if (contact.HasTime) writer.WriteField(contact.ReceivedAt, Minutes);
        else writer.WriteField(DateOnly.FromDateTime(contact.ReceivedAt));
        writer.WriteField(contact.Source);
        writer.WriteField(contact.Mode);
        writer.WriteField(locality);
        writer.WriteField(contact.Team);
        writer.WriteField(contact.PrimaryNeed);
        writer.WriteField(worker);
        writer.WriteField(contact.HandOffs);
        writer.WriteField(contact.Outcome);
        writer.WriteField(contact.DecidedAt, Minutes);
        writer.WriteField(contact.FeedbackAt, Minutes);
        writer.EndRecord();
        return id;
    }
}
