namespace Ops.Domain.Teams;

/// <summary>A part of an appraisal: goals, feedback, own view.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class AppraisalComponent
{
    /// <summary>Creates the component.</summary>
    /// <param name="id">Its name, unique in the appraisal.</param>
    /// <param name="weight">How much it counts; at least 0. Checked in the appraisal.</param>
    /// <param name="items">Its items; at least one. Checked in the appraisal.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: blank id, NaN or infinity.</exception>
    public AppraisalComponent(string id, double weight, params ReadOnlySpan<AppraisalItem> items)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Weight = Guard.Finite(weight, nameof(weight));
        Items = [.. items];
    }

    /// <summary>Its name.</summary>
    public string Id { get; }

    /// <summary>How much it counts.</summary>
    public double Weight { get; }

    /// <summary>Its items.</summary>
    public ImmutableArray<AppraisalItem> Items { get; }
}
