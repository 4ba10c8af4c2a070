using CsWorkPerf.Contracts.Intake.V1;

namespace CsWorkPerf.Portal.Pages.FrontDoor;

/// <summary>Contacts that a command about several left where they are, for the partial <c>_NotMoved</c>.</summary>
public sealed record NotMovedList(string Title, IReadOnlyList<NotMoved> Contacts, IReadOnlyDictionary<string, string> Workers);
