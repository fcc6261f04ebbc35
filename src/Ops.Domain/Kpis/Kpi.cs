using NodaTime;

namespace Ops.Domain.Kpis;

/// <summary>What a key performance indicator (关键绩效指标) is: its name, its unit and which way of it is good.</summary>
/// <remarks>
/// A definition: it holds no figure. The direction is declared by whoever answers for the indicator, never guessed. How it adds up
/// is an <see cref="Kpis.Aggregation"/>; what it is made of, a <see cref="FormulaTree"/>.
/// </remarks>
public sealed record Kpi
{
    /// <summary>Defines an indicator.</summary>
    /// <param name="id">Its key, unique within a review.</param>
    /// <param name="name">Its name.</param>
    /// <param name="direction">Which way is good.</param>
    /// <param name="unit">The unit of its figures, or the empty phrase for a plain number.</param>
    /// <param name="source">Where its definition stands, or the empty phrase.</param>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.InvalidArgument"/>: a blank id, an empty name or an undefined direction.
    /// </exception>
    public Kpi(string id, Phrase name, Direction direction, Phrase unit = default, Phrase source = default)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the indicator in both languages") : name;
        Direction = Guard.Defined(direction, nameof(direction));
        Unit = unit;
        Source = source;
    }

    /// <summary>The key, unique within a review.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>Which way is good.</summary>
    public Direction Direction { get; }

    /// <summary>The unit of the figures; the empty phrase for a plain number.</summary>
    public Phrase Unit { get; }

    /// <summary>Where the definition stands; may be empty.</summary>
    public Phrase Source { get; }

    /// <summary>Who answers for the indicator; null if nobody is named.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name.</exception>
    public string? Owner
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Owner));
    }

    /// <summary>How it adds up; null while that is not agreed, and then it cannot be rolled up.</summary>
    public Aggregation? Aggregation { get; init; }

    /// <summary>The first day of this version of the definition; null if it has no beginning.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: it lies after the last day.</exception>
    public LocalDate? ValidFrom
    {
        get;
        init => field = value > ValidTo ? throw Reversed(nameof(ValidFrom)) : value;
    }

    /// <summary>The last day of this version; null if it has no end.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: it lies before the first day.</exception>
    public LocalDate? ValidTo
    {
        get;
        init => field = value < ValidFrom ? throw Reversed(nameof(ValidTo)) : value;
    }

    /// <summary>Whether this version of the definition holds on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from the first to the last day, both included.</returns>
    public bool IsValidOn(LocalDate date) => !(date < ValidFrom) && !(date > ValidTo);

    private static OpsException Reversed(string place) =>
        Faults.Invalid(place, "the last day lies before the first", "give the first day first");
}
