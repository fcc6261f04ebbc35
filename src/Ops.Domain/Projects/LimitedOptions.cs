namespace Ops.Domain.Projects;

/// <summary>How hard a short schedule within capacities is looked for.</summary>
public sealed record LimitedOptions
{
    /// <summary>
    /// How many partial schedules the exact search may look at: at least 0; 500,000 by default, about a second. 0 leaves it out. Beyond 64 activities
    /// there is no exact search.
    /// </summary>
    public int Nodes { get; init; } = 500_000;

    internal LimitedOptions Checked()
    {
        Guard.InRange(Nodes, 0, int.MaxValue, nameof(Nodes));
        return this;
    }
}
