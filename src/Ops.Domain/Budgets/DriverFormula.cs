namespace Ops.Domain.Budgets;

/// <summary>How a line of a plan follows from drivers and other lines.</summary>
/// <param name="Name">The line's name.</param>
/// <param name="Formula">
/// Sums, differences, products and quotients of numbers and names, with parentheses and signs: <c>heads * wage + 0.12 * revenue</c>.
/// <c>name[-1]</c> is the period before. Names consist of ASCII letters, digits and underscores and do not begin with a digit.
/// </param>
/// <param name="Decimals">To how many decimals the line is rounded (half-even), also for those who refer to it; null for not at all.</param>
public sealed record DriverFormula(string Name, string Formula, int? Decimals = null)
{
    /// <summary>The line's name.</summary>
    public string Name { get; } = Guard.NotBlank(Name, nameof(Name));

    /// <summary>The formula.</summary>
    public string Formula { get; } = Guard.NotNull(Formula, nameof(Formula));
}
