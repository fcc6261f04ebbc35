namespace Ops.Domain.Customers;

/// <summary>How grave a complaint is, as judged when it was assessed.</summary>
public enum ComplaintSeverity
{
    /// <summary>轻微: an annoyance.</summary>
    Minor = 0,

    /// <summary>一般: what was promised was not kept.</summary>
    Moderate,

    /// <summary>严重: the customer has a loss.</summary>
    Major,

    /// <summary>重大: danger for people, or the law is broken.</summary>
    Critical,
}
