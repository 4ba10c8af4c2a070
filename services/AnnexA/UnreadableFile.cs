namespace CsWorkPerf.AnnexA;

/// <summary>A file that cannot be read, or not to its end. The message is for the person who imports: what is wrong and what to do.</summary>
public sealed class UnreadableFile : Exception
{
    /// <summary>Says which file it is and why it cannot be read.</summary>
    /// <param name="name">The file, as reports call it.</param>
    /// <param name="reason">A sentence that follows the name.</param>
    /// <param name="cause">What the system said, if anything.</param>
    public UnreadableFile(string name, string reason, Exception? cause = null)
        : base($"{name} {reason}", cause)
    {
        Name = name;
        Reason = reason;
    }

    /// <summary>The file, as reports call it.</summary>
    public string Name { get; }

    /// <summary>Why it cannot be read.</summary>
    public string Reason { get; }
}
