namespace Ops.Domain.Customers;

/// <summary>How far a complaint has come; the stages of ISO 10002.</summary>
public enum ComplaintStage
{
    /// <summary>已受理: it came in.</summary>
    Received = 0,

    /// <summary>已确认: the customer was told so.</summary>
    Acknowledged,

    /// <summary>已评估: its severity was judged.</summary>
    Assessed,

    /// <summary>已调查: its cause was found.</summary>
    Investigated,

    /// <summary>已答复: the customer was given an answer.</summary>
    Answered,

    /// <summary>已关闭: it is settled.</summary>
    Closed,
}
