namespace Ops.Domain.Teams;

/// <summary>How much one person has to do, and how much that person can.</summary>
public readonly record struct PersonWorkload
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">Who, unique in the team.</param>
    /// <param name="capacity">Hours available; at least 0. Checked when balancing.</param>
    /// <param name="load">Hours assigned, in whole hours; at least 0. Checked when balancing.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id.</exception>
    public PersonWorkload(string id, decimal capacity, long load)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Capacity = capacity;
        Load = load;
    }

    /// <summary>Who.</summary>
    public string Id { get; }

    /// <summary>Hours available.</summary>
    public decimal Capacity { get; }

    /// <summary>Hours assigned.</summary>
    public long Load { get; }
}
