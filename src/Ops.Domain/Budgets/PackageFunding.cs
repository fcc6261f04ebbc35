namespace Ops.Domain.Budgets;

/// <summary>Up to which level a package is funded.</summary>
/// <param name="Package">The package's key.</param>
/// <param name="Levels">How many of its levels, 0 for none.</param>
/// <param name="Cost">What these levels cost.</param>
/// <param name="LeftOut">What its other levels would cost.</param>
public sealed record PackageFunding(string Package, int Levels, Money Cost, Money LeftOut);
