namespace Ops.Domain.Customers;

/// <summary>Rules by falling count, then shorter antecedent, antecedent item by item, consequent.</summary>
internal sealed class BasketRuleOrder : IComparer<BasketRule>
{
    public static BasketRuleOrder Instance { get; } = new();

    public int Compare(BasketRule? x, BasketRule? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        int order = y.Count.CompareTo(x.Count);
        if (order == 0)
            order = x.Antecedent.Length.CompareTo(y.Antecedent.Length);
        for (int i = 0; order == 0 && i < x.Antecedent.Length; i++)
            order = string.CompareOrdinal(x.Antecedent[i], y.Antecedent[i]);
        return order == 0 ? string.CompareOrdinal(x.Consequent, y.Consequent) : order;
    }
}
