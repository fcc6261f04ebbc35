namespace Ops.Domain.Risks;

/// <summary>A gate of a fault tree (故障树门).</summary>
/// <remarks>Compared by reference.</remarks>
public sealed class FaultGate
{
    private FaultGate(string id, GateKind kind, int needed, ReadOnlySpan<string> inputs)
    {
        Id = Guard.NotBlank(id, nameof(id));
        Guard.NotEmpty(inputs, nameof(inputs));
        UniqueIds.Check(inputs, nameof(inputs), input => input);
        Kind = kind;
        Needed = kind == GateKind.And ? inputs.Length : Guard.InRange(needed, 1, inputs.Length, nameof(needed));
        Inputs = [.. inputs];
    }

    /// <summary>Its id, unique among gates and events.</summary>
    public string Id { get; }

    /// <summary>When its output occurs.</summary>
    public GateKind Kind { get; }

    /// <summary>How many inputs must occur.</summary>
    public int Needed { get; }

    /// <summary>Gates and events by id.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>Occurs when all inputs do.</summary>
    /// <param name="id">Its id, unique among gates and events.</param>
    /// <param name="inputs">Gates and events by id, each once; at least one.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input. <see cref="FaultCode.InvalidArgument"/>: a blank id. <see cref="FaultCode.DuplicateKey"/>:
    /// an input twice.
    /// </exception>
    public static FaultGate And(string id, params ReadOnlySpan<string> inputs) => new(id, GateKind.And, inputs.Length, inputs);

    /// <summary>Occurs when one input does.</summary>
    /// <param name="id">Its id, unique among gates and events.</param>
    /// <param name="inputs">Gates and events by id, each once; at least one.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input. <see cref="FaultCode.InvalidArgument"/>: a blank id. <see cref="FaultCode.DuplicateKey"/>:
    /// an input twice.
    /// </exception>
    public static FaultGate Or(string id, params ReadOnlySpan<string> inputs) => new(id, GateKind.Or, 1, inputs);

    /// <summary>Occurs when at least k inputs do.</summary>
    /// <param name="id">Its id, unique among gates and events.</param>
    /// <param name="needed">k, from 1 to the number of inputs.</param>
    /// <param name="inputs">Gates and events by id, each once; at least one.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no input. <see cref="FaultCode.InvalidArgument"/>: a blank id, k out of its range.
    /// <see cref="FaultCode.DuplicateKey"/>: an input twice.
    /// </exception>
    public static FaultGate AtLeast(string id, int needed, params ReadOnlySpan<string> inputs) => new(id, GateKind.AtLeast, needed, inputs);
}
