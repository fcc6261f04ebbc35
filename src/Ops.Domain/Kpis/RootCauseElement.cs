namespace Ops.Domain.Kpis;

/// <summary>How much of a deviation one element explains, and how unexpected it is.</summary>
public sealed record RootCauseElement
{
    internal RootCauseElement(string key, double explanatoryPower, double surprise)
    {
        Key = key;
        ExplanatoryPower = explanatoryPower;
        Surprise = surprise;
    }

    /// <summary>The element.</summary>
    public string Key { get; }

    /// <summary>Its share of the whole deviation; shares of a dimension sum to 1 and may be negative.</summary>
    public double ExplanatoryPower { get; }

    /// <summary>How far its share of the actual total differs from its share of the expected one; at least 0.</summary>
    public double Surprise { get; }
}
