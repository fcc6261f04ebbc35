using NodaTime;

namespace Ops.Domain.Coordination;

/// <summary>How fresh one obligation is.</summary>
public sealed record FreshnessItem
{
    internal FreshnessItem() { }

    /// <summary>The obligation.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The last delivery; null when there was none.</summary>
    public LocalDate? Last { get; internal init; }

    /// <summary>The later of the last delivery and the day from which it is owed, plus the interval.</summary>
    public LocalDate NextDue { get; internal init; }

    /// <summary>Days since it was due; 0 when it is not.</summary>
    public int DaysOverdue { get; internal init; }

    /// <summary>How fresh it is.</summary>
    public FreshnessState State { get; internal init; }

    /// <summary>max(0, 1 − days overdue / interval).</summary>
    public double Score { get; internal init; }
}
