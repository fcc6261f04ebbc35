namespace Ops.Domain.Budgets;

/// <summary>How a budget is controlled over one horizon.</summary>
public sealed class SpendingControl
{
    /// <summary>Creates a control.</summary>
    /// <param name="horizon">Over which periods it compares.</param>
    /// <param name="limits">Its limits; without one the control shows figures and always says ok.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an undefined horizon.</exception>
    public SpendingControl(ControlHorizon horizon, params ReadOnlySpan<SpendingLimit> limits)
    {
        Horizon = Guard.Defined(horizon, nameof(horizon));
        Limits = [.. limits];
    }

    /// <summary>Over which periods it compares.</summary>
    public ControlHorizon Horizon { get; }

    /// <summary>Its limits.</summary>
    public ImmutableArray<SpendingLimit> Limits { get; }
}
