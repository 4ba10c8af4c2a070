using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsWorkPerf.Common.Calendar;

/// <summary>A moment in JSON is its canonical text.</summary>
public sealed class LocalMomentJson : JsonConverter<LocalMoment>
{
    public override LocalMoment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalMoment.TryParse(reader.GetString(), out var moment)
            ? moment
            : throw new JsonException($"Expected {LocalMomentText.Forms}.");

    public override void Write(Utf8JsonWriter writer, LocalMoment value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
