namespace Ops.Domain.Customers;

/// <summary>What a feature is to a customer, after N. Kano 1984.</summary>
public enum KanoCategory
{
    /// <summary>魅力型需求: delights when there, not missed when absent.</summary>
    Attractive = 0,

    /// <summary>期望型需求: the more the better.</summary>
    OneDimensional,

    /// <summary>基本型需求: taken for granted, annoys when absent.</summary>
    MustBe,

    /// <summary>无差异型需求: makes no difference.</summary>
    Indifferent,

    /// <summary>反向型需求: wanted to be absent.</summary>
    Reverse,

    /// <summary>可疑结果: both answers contradict each other.</summary>
    Questionable,
}
