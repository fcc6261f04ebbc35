using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A period of a budget by its days; the end is exclusive.</summary>
/// <param name="Id">The period's key; unique in its list.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The day after the last.</param>
public sealed record DatedPeriod(string Id, LocalDate Start, LocalDate End)
{
    /// <summary>The period's key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));
}
