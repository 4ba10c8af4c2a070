namespace CsWorkPerf.Common.Imports;

/// <summary>What became of the rows of an import: read = accepted + updated + unchanged + kept + rejected.</summary>
public sealed class ImportTally
{
    private readonly List<ImportNote> _notes = [];

    public long Read => Accepted + Updated + Unchanged + Kept + Rejected;
    public long Accepted { get; private set; }
    public long Updated { get; private set; }
    public long Unchanged { get; private set; }
    public long Kept { get; private set; }
    public long Rejected { get; private set; }

    public IReadOnlyList<ImportNote> Notes => _notes;

    /// <summary>The row made a record.</summary>
    public void Accept() => Accepted++;

    /// <summary>The row changed a record.</summary>
    public void Update() => Updated++;

    /// <summary>The row says what is stored already, or a later row of the file says otherwise.</summary>
    public void Leave() => Unchanged++;

    /// <summary>
    /// The row was not applied because a person has changed the record here; the note is at the first column that differs and
    /// names them all. Whoever imports may not be allowed to open the record, so what is stored is said only where it tells
    /// nothing about a person.
    /// </summary>
    /// <param name="line">The row's line.</param>
    /// <param name="differences">One at least.</param>
    /// <param name="mayShow">Whether the values stored here may be said.</param>
    public void Keep(long line, IReadOnlyList<Difference> differences, bool mayShow)
    {
        Kept++;
        _notes.Add(new(ImportNoteKind.Kept, line, differences[0].Column, differences[0].InRow,
            $"The record was changed here and is kept. It differs in {string.Join("; ", differences.Select(one => one.Text(mayShow)))}."));
    }

    /// <summary>The row was not stored, for one fault or several.</summary>
    public void Reject(params IEnumerable<ImportNote> faults)
    {
        Rejected++;
        _notes.AddRange(faults);
    }

    /// <summary>Something about a row that is stored all the same; counts nothing.</summary>
    public void Notice(long line, string column, string value, string reason) => _notes.Add(new(ImportNoteKind.Notice, line, column, value, reason));

    /// <summary>Adds another tally's counts, and its notes unless they have been reported.</summary>
    public void Add(ImportTally other, bool notes = true)
    {
        Accepted += other.Accepted;
        Updated += other.Updated;
        Unchanged += other.Unchanged;
        Kept += other.Kept;
        Rejected += other.Rejected;
        if (notes) _notes.AddRange(other._notes);
    }
}
