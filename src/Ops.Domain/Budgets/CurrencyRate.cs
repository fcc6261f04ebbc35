namespace Ops.Domain.Budgets;

/// <summary>One unit of a currency in units of the reporting currency.</summary>
/// <param name="Currency">The currency.</param>
/// <param name="Rate">The rate, above 0.</param>
public readonly record struct CurrencyRate(Currency Currency, decimal Rate);
