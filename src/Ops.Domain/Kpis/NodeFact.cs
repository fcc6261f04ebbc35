namespace Ops.Domain.Kpis;

/// <summary>A fact of an indicator at a leaf of a hierarchy.</summary>
/// <typeparam name="TMeasure">The kind of fact, which follows from how the indicator adds up.</typeparam>
public readonly record struct NodeFact<TMeasure>
    where TMeasure : struct
{
    private readonly string? _node;

    /// <summary>States a fact.</summary>
    /// <param name="node">The leaf.</param>
    /// <param name="value">What was measured.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key.</exception>
    public NodeFact(string node, TMeasure value)
    {
        _node = Guard.NotBlank(node, nameof(node));
        Value = value;
    }

    /// <summary>The leaf.</summary>
    public string Node => _node ?? "";

    /// <summary>What was measured.</summary>
    public TMeasure Value { get; }
}
