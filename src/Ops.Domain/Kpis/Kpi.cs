namespace Ops.Domain.Kpis;

/// <summary>What a key performance indicator (关键绩效指标) is: its name, its unit and which way of it is good.</summary>
/// <remarks>A definition: it holds no figure. The direction is declared by whoever answers for the indicator, never guessed.</remarks>
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
}
