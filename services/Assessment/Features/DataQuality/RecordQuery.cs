namespace CsWorkPerf.Assessment.Features.DataQuality;

/// <summary>Something that looks wrong about a record as it stands.</summary>
/// <param name="Kind">Whose list has the record: see <see cref="QueryKinds"/>.</param>
/// <param name="Said">In a sentence, for the record's own page. Rules of the Children in Need census are named by their numbers.</param>
/// <param name="Column">The column that is at fault, for the report of an import; blank where that does not say it.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Notice">What the report says of it. It is printed too, so it repeats nothing that the record holds.</param>
public sealed record RecordQuery(string Kind, string Said, string Column = "", string Value = "", string Notice = "");
