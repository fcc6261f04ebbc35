using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>What alignment needs to know of a goal: where it stands, what it moves, and when.</summary>
/// <param name="Id">The id.</param>
/// <param name="Level">Its level: company, department, team, person.</param>
/// <param name="Metric">The metric that it moves; null matches nothing.</param>
/// <param name="Direction">Which way the metric shall go; null matches nothing.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day, itself included; not before the first.</param>
/// <param name="Unit">The department or team that owns it; null if it is not said.</param>
public sealed record AlignedGoal(
    string Id,
    string Level,
    string? Metric,
    Direction? Direction,
    LocalDate Start,
    LocalDate End,
    string? Unit = null
);
