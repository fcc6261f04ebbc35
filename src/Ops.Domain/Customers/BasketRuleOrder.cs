namespace Ops.Domain.Customers;

/// <summary>Rules by falling count, then shorter antecedent, antecedent item by item, consequent.</summary>
internal static class BasketRuleOrder
{
    public static int Compare(BasketRule left, BasketRule right)
    {
        int order = right.Count.CompareTo(left.Count);
        if (order == 0)
            order = left.Antecedent.Length.CompareTo(right.Antecedent.Length);
        for (int i = 0; order == 0 && i < left.Antecedent.Length; i++)
            order = string.CompareOrdinal(left.Antecedent[i], right.Antecedent[i]);
        return order == 0 ? string.CompareOrdinal(left.Consequent, right.Consequent) : order;
    }
}
