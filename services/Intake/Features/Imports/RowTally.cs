namespace CsWorkPerf.Intake.Features.Imports;

/// <summary>What became of the rows of a chunk, or of an import so far: read = the sum of the others.</summary>
public sealed class RowTally
{
    private readonly List<RowRemark> _remarks = [];

    public long Read => Accepted + Updated + Unchanged + Kept + Rejected;
    public long Accepted { get; private set; }
    public long Updated { get; private set; }
    public long Unchanged { get; private set; }
    public long Kept { get; private set; }
    public long Rejected { get; private set; }
    public IReadOnlyList<RowRemark> Remarks => _remarks;

    public void Accept() => Accepted++;

    public void Update() => Updated++;

    public void LeaveUnchanged() => Unchanged++;

    public void Keep(long line, IReadOnlyList<Difference> differences)
    {
        Kept++;
        _remarks.Add(RowRemark.Kept(line, differences));
    }

    public void Reject(RowRemark remark)
    {
        Rejected++;
        _remarks.Add(remark);
    }

    public void Notice(RowRemark remark) => _remarks.Add(remark);

    /// <summary>Adds a chunk that is stored, with its remarks.</summary>
    public void Add(RowTally chunk)
    {
        Count(chunk);
        _remarks.AddRange(chunk._remarks);
    }

    /// <summary>Adds the counts of a chunk that is stored; its remarks stay with the chunk.</summary>
    public void Count(RowTally chunk)
    {
        Accepted += chunk.Accepted;
        Updated += chunk.Updated;
        Unchanged += chunk.Unchanged;
        Kept += chunk.Kept;
        Rejected += chunk.Rejected;
    }
}
