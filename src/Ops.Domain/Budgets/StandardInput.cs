namespace Ops.Domain.Budgets;

/// <summary>A material or a grade of labour: its standard for one unit of output, and what was used.</summary>
/// <param name="Name">What it is.</param>
/// <param name="StandardQuantityPerUnit">How much one unit of output should take.</param>
/// <param name="StandardPrice">What one unit of the input should cost.</param>
/// <param name="ActualQuantity">How much was used.</param>
/// <param name="ActualPrice">What one unit of the input did cost.</param>
public sealed record StandardInput(
    string Name,
    decimal StandardQuantityPerUnit,
    Money StandardPrice,
    decimal ActualQuantity,
    Money ActualPrice
)
{
    /// <summary>What it is.</summary>
    public string Name { get; } = Guard.NotBlank(Name, nameof(Name));
}
