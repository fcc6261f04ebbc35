namespace Ops.Domain.Teams;

/// <summary>A post that must not stay empty.</summary>
public readonly record struct KeyPost
{
    /// <summary>Creates the fact.</summary>
    /// <param name="id">Its name, unique in the list.</param>
    /// <param name="incumbent">Who has it; null when it is vacant.</param>
    /// <param name="criticality">How much it matters; at least 0. Checked by the bench.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public KeyPost(string id, string? incumbent = null, double criticality = 1)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Incumbent = incumbent;
        Criticality = Guard.Finite(criticality, nameof(criticality));
    }

    /// <summary>Its name, unique in the list.</summary>
    public string Id { get; }

    /// <summary>Who has it.</summary>
    public string? Incumbent { get; }

    /// <summary>How much it matters.</summary>
    public double Criticality { get; }
}
