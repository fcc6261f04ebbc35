namespace Ops.Domain.Kpis;

/// <summary>How much of a deviation one element explains, and how unexpected it is.</summary>
/// <param name="Key">The element.</param>
/// <param name="ExplanatoryPower">Its share of the whole deviation; shares of a dimension sum to 1 and may be negative.</param>
/// <param name="Surprise">How far its share of the actual total differs from its share of the expected one; at least 0.</param>
public sealed record RootCauseElement(string Key, double ExplanatoryPower, double Surprise);
