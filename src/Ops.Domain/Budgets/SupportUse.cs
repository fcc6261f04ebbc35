namespace Ops.Domain.Budgets;

/// <summary>How much of a support department's work another one takes.</summary>
/// <param name="Support">The department that serves.</param>
/// <param name="User">The department that is served.</param>
/// <param name="Quantity">How much, at least 0, in the support department's own unit.</param>
public sealed record SupportUse(string Support, string User, decimal Quantity)
{
    /// <summary>The department that serves.</summary>
    public string Support { get; } = Guard.NotBlank(Support, nameof(Support));

    /// <summary>The department that is served.</summary>
    public string User { get; } = Guard.NotBlank(User, nameof(User));
}
