using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Processes;

/// <summary>Instants of raw rows.</summary>
internal static class EventText
{
    /// <summary>The time that a text states with its offset; null if it states none.</summary>
    public static OffsetDateTime? Read(string? text) =>
        text is not null && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var time } ? time : null;
}
