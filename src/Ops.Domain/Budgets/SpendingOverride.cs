namespace Ops.Domain.Budgets;

/// <summary>Someone lets a request pass that the controls would stop, and says why. It stays in the trail.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record SpendingOverride(string By, string Reason)
{
    /// <summary>Who.</summary>
    public string By { get; } = Guard.NotBlank(By, nameof(By));

    /// <summary>Why.</summary>
    public string Reason { get; } = Guard.NotBlank(Reason, nameof(Reason));
}
