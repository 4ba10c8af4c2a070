using CsWorkPerf.Common.Errors;
using CsWorkPerf.Common.Imports;
using CsWorkPerf.Common.Requests;
using CsWorkPerf.Workforce.Features.Imports;
using Wire = CsWorkPerf.Contracts.Workforce.V1;

namespace CsWorkPerf.Workforce.Features.Localities;

internal static class LocalityMapping
{
    /// <exception cref="InvalidInput"/>
    public static Locality ToLocality(this Wire.SaveLocalityRequest request)
    {
        var locality = request.Locality ?? throw new InvalidInput("locality", "locality is required.", "REQUIRED");
        var found = new Violations();
        found.Required("locality.name", locality.Name);
        var name = found.Name("locality.name", locality.Name);
        found.ThrowIfAny();
        return new() { LocalityId = locality.LocalityId.Trim(), Name = name, Version = locality.Version };
    }

    public static IReadOnlyList<ImportedRow<RowOf<Locality>>> ToRows(this Wire.ImportLocalitiesRequest request) =>
        request.Rows.Read(row => row.Line, (row, found) =>
        {
            found.Required("locality_id", row.LocalityId);
            found.Required("name", row.Name);
            return new Locality { LocalityId = found.Id("locality_id", row.LocalityId), Name = found.Name("name", row.Name) };
        });

    public static Wire.Locality ToWire(this Locality locality) => new()
    {
        LocalityId = locality.LocalityId,
        Name = locality.Name,
        Version = locality.Version,
        ChangedHere = locality.ChangedHere
    };
}
