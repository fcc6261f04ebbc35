namespace Ops.Domain.Budgets;

/// <summary>A figure that drives a plan: customers, prices, heads; one amount per period.</summary>
public sealed class DriverInput
{
    /// <summary>Creates an input.</summary>
    /// <param name="name">Its name as formulas write it.</param>
    /// <param name="amounts">One amount per period; their number is checked by the plan.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank name.</exception>
    public DriverInput(string name, params ReadOnlySpan<decimal> amounts)
    {
        Name = Guard.NotBlank(name, nameof(name));
        Amounts = [.. amounts];
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>One amount per period.</summary>
    public ImmutableArray<decimal> Amounts { get; }
}
