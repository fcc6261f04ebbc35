namespace Ops.Domain.Budgets;

/// <summary>A budget that stands at a unit, with its controls. It covers the unit and all below it, and is not added up.</summary>
public sealed class ControlledBudget
{
    /// <summary>Creates a budget.</summary>
    /// <param name="node">The unit.</param>
    /// <param name="amounts">One amount per period, at least one, none negative.</param>
    /// <param name="controls">Its controls, one per horizon at most; a horizon without one is not controlled.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank unit. <see cref="FaultCode.EmptyInput"/>: no amount.</exception>
    public ControlledBudget(string node, ReadOnlySpan<Money> amounts, params ReadOnlySpan<SpendingControl> controls)
    {
        Node = Guard.NotBlank(node, nameof(node));
        Guard.NotEmpty(amounts, nameof(amounts));
        Rows.NotNull(controls, nameof(controls));
        Amounts = [.. amounts];
        Controls = [.. controls];
    }

    /// <summary>The unit.</summary>
    public string Node { get; }

    /// <summary>One amount per period.</summary>
    public ImmutableArray<Money> Amounts { get; }

    /// <summary>Its controls.</summary>
    public ImmutableArray<SpendingControl> Controls { get; }
}
