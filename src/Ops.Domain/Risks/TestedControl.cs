namespace Ops.Domain.Risks;

/// <summary>A control and its tests.</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class TestedControl
{
    /// <summary>Creates it.</summary>
    /// <param name="id">The control, unique in its list.</param>
    /// <param name="tests">Its tests in any order; perhaps none.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank id.</exception>
    public TestedControl(string id, params ReadOnlySpan<TestEvidence> tests)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Tests = [.. tests];
    }

    /// <summary>The control.</summary>
    public string Id { get; }

    /// <summary>Its tests.</summary>
    public ImmutableArray<TestEvidence> Tests { get; }
}
