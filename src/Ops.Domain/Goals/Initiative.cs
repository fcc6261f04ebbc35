namespace Ops.Domain.Goals;

/// <summary>Work that is done to move an objective (举措).</summary>
public sealed record Initiative
{
    /// <summary>Creates an initiative.</summary>
    /// <param name="id">The key.</param>
    /// <param name="name">The name.</param>
    /// <param name="serves">The objective that it serves.</param>
    /// <param name="owner">Who answers for it.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank text.</exception>
    public Initiative(string id, Phrase name, string serves, string owner)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Name = name.IsEmpty ? throw Faults.Invalid(nameof(name), "an empty name", "name the initiative in both languages") : name;
        Serves = Guard.NotBlank(serves, nameof(serves));
        Owner = Guard.NotBlank(owner, nameof(owner));
    }

    /// <summary>The key.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public Phrase Name { get; }

    /// <summary>The objective that it serves.</summary>
    public string Serves { get; }

    /// <summary>Who answers for it.</summary>
    public string Owner { get; }
}
