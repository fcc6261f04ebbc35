namespace Ops.Domain.Budgets;

/// <summary>What a unit itself has used per period, actual and commitments together; credits are negative.</summary>
public sealed class UsedAmounts
{
    /// <summary>Creates a row; rows of one unit add up.</summary>
    /// <param name="node">The unit.</param>
    /// <param name="amounts">One amount per period, at least one.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank unit. <see cref="FaultCode.EmptyInput"/>: no amount.</exception>
    public UsedAmounts(string node, params ReadOnlySpan<Money> amounts)
    {
        Node = Guard.NotBlank(node, nameof(node));
        Guard.NotEmpty(amounts, nameof(amounts));
        Amounts = [.. amounts];
    }

    /// <summary>The unit.</summary>
    public string Node { get; }

    /// <summary>One amount per period.</summary>
    public ImmutableArray<Money> Amounts { get; }
}
