using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>A planned meeting and the one that was held for it.</summary>
public sealed record CadenceMatch
{
    internal CadenceMatch() { }

    /// <summary>The planned day.</summary>
    public LocalDate Planned { get; internal init; }

    /// <summary>The day on which it was held; null when it was missed.</summary>
    public LocalDate? Held { get; internal init; }

    /// <summary>Held − planned in calendar days; null when it was missed.</summary>
    public int? OffsetDays { get; internal init; }
}
