using NodaTime;

namespace Ops.Domain.Rules;

/// <summary>Readings come one after the other.</summary>
internal static class ReadingOrder
{
    public static OpsException Fault(Instant at, Instant last) =>
        at == last
            ? Faults.Duplicate("readings", $"{at}")
            : Faults.NotOrdered("readings", $"{at} comes after {last}", "sort the readings by time");
}
