namespace CsWorkPerf.Contracts.Access;

/// <summary>
/// What the access log says that somebody did: the one list of its words, for people search by them. One word for one thing;
/// a record's own step is called as its history and its events call it. Here is what several services do; what one of them
/// does alone is in a file of its own.
/// </summary>
public static partial class AccessAction
{
    /// <summary>A record was shown, with what belongs to it.</summary>
    public const string Open = "open";

    /// <summary>A page of a list was shown.</summary>
    public const string List = "list";

    /// <summary>A list was shown and kept up to date, for as long as the page was open and no longer than the token was good.</summary>
    public const string Watch = "watch";

    /// <summary>Records were searched; the words are not kept.</summary>
    public const string Search = "search";

    /// <summary>Records were counted and none was shown.</summary>
    public const string Count = "count";

    /// <summary>
    /// Somebody tried to open or change a restricted record, or to do what none of their roles includes, and was not let in.
    /// </summary>
    public const string Refused = "refused";

    public const string Add = "add";
    public const string Change = "change";

    /// <summary>A file's rows were stored: an entry for each record that was here before and was changed, and one for many new ones.</summary>
    public const string Import = "import";

    /// <summary>Figures were made anew from the events.</summary>
    public const string Rebuild = "rebuild";

    /// <summary>A contact's details, or a section 47 enquiry's, were corrected.</summary>
    public const string Changed = "changed";

    /// <summary>A manager returned a proposed decision, or an assessment that was submitted.</summary>
    public const string Returned = "returned";

    /// <summary>A conversation was started, and its draft made; or an assessment, or a section 47 enquiry.</summary>
    public const string Started = "started";
}
