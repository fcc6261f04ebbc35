namespace Ops.Domain.Reviews;

/// <summary>A unit of the organisation under review: a department that serves, or a fund that only carries money.</summary>
public sealed record ReviewUnit
{
    /// <summary>Defines a unit.</summary>
    /// <param name="id">Its key, as the budget writes it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="serves">True if it renders a service and is judged; false if it counts in the totals only.</param>
    /// <param name="otherMeasures">How many measures it reports besides those under review; not negative.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id, an empty name or a negative number.</exception>
    public ReviewUnit(string id, Phrase name, bool serves = true, int otherMeasures = 0)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the unit in both languages") : name;
        Serves = serves;
        OtherMeasures = Guard.InRange(otherMeasures, 0, int.MaxValue, nameof(otherMeasures));
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>True if it renders a service and is judged.</summary>
    public bool Serves { get; }

    /// <summary>How many measures it reports besides those under review: its money stands behind them, too.</summary>
    public int OtherMeasures { get; }

    /// <summary>The key of the unit above it; null at the top. Its own money is not part of that of the unit above: a branch adds up.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public string? Parent
    {
        get;
        init => field = value is null ? null : Guard.NotBlank(value, nameof(Parent));
    }

    /// <summary>Where it stands among the units under the same one, the lowest first; those alike stand by key. Default 0.</summary>
    public int Order { get; init; }

    internal static ReviewUnit None { get; } = new("-", new Phrase("-", "-"));
}
