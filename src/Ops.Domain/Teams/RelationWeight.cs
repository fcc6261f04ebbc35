namespace Ops.Domain.Teams;

/// <summary>How much a kind of rater counts.</summary>
public readonly record struct RelationWeight
{
    /// <summary>Creates the fact.</summary>
    /// <param name="relation">The kind, once in a list.</param>
    /// <param name="weight">The weight; at least 0. Checked in the appraisal.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank relation, NaN or infinity.</exception>
    public RelationWeight(string relation, double weight)
    {
        Relation = Guard.NotBlank(relation, nameof(relation));
        Weight = Guard.Finite(weight, nameof(weight));
    }

    /// <summary>The kind, once in a list.</summary>
    public string Relation { get; }

    /// <summary>The weight.</summary>
    public double Weight { get; }
}
