using NodaTime;

namespace Ops.Domain.Goals;

/// <summary>What someone wants to have achieved by a day (目标).</summary>
public sealed record Objective
{
    /// <summary>Creates an objective.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="level">Its level, one of the plan's.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day, itself included; after the first.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text, or an end that is not after the start.</exception>
    public Objective(string id, Phrase name, string level, string owner, LocalDate start, LocalDate end)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the objective in both languages") : name;
        Level = Guard.NotBlank(level, nameof(level));
        Owner = Guard.NotBlank(owner, nameof(owner));
        Start = start;
        End =
            end > start
                ? end
                : throw Faults.Invalid(
                    nameof(end),
                    $"{Figures.Text(end)} is not after {Figures.Text(start)}",
                    "let it end after it starts"
                );
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>Its level: company, department, team, person.</summary>
    public string Level { get; }

    /// <summary>Who answers for it.</summary>
    public string Owner { get; }

    /// <summary>The first day.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day, itself included.</summary>
    public LocalDate End { get; }

    /// <summary>Whether it is promised or meant to stretch.</summary>
    public GoalCommitment Commitment { get; init; }

    /// <summary>The strategic theme that it belongs to; null for none.</summary>
    public string? Theme { get; init; }

    /// <summary>The perspective of the scorecard that it belongs to; null for none.</summary>
    public string? Perspective { get; init; }

    /// <summary>Whether a score is what was promised: 1 for a committed goal, 0.7 for an aspirational one.</summary>
    /// <param name="score">The score, 0 to 1.</param>
    /// <returns>True if it is; a billionth less counts as enough.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: NaN or infinity.</exception>
    public bool IsKept(double score) => Reach.Ratio(Guard.Finite(score, nameof(score)), Commitment == GoalCommitment.Committed ? 1 : 0.7);
}
