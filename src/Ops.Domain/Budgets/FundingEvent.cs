using NodaTime;

namespace Ops.Domain.Budgets;

/// <summary>A change of a budget. A reversal is a new event; nothing is overwritten.</summary>
/// <param name="Id">The event's key; unique in its list.</param>
/// <param name="Date">The day from which it holds.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Amount">How much, above 0.</param>
/// <param name="From">The cell that gives; null for a supplement.</param>
/// <param name="To">The cell that takes; null for a reduction.</param>
/// <param name="Reason">Why; null if it is recorded elsewhere.</param>
/// <param name="RequestedBy">Who asked for it; null if it is recorded elsewhere.</param>
/// <param name="ApprovedBy">Who approved it, someone else; null if it is recorded elsewhere.</param>
/// <param name="OverrideReason">Why the cell may give more than is available; null if it may not.</param>
public sealed record FundingEvent(
    string Id,
    LocalDate Date,
    FundingKind Kind,
    Money Amount,
    BudgetCell? From = null,
    BudgetCell? To = null,
    string? Reason = null,
    string? RequestedBy = null,
    string? ApprovedBy = null,
    string? OverrideReason = null
)
{
    /// <summary>The event's key; unique in its list.</summary>
    public string Id { get; } = Guard.NotBlank(Id, nameof(Id));

    /// <summary>What it does.</summary>
    public FundingKind Kind { get; } = Guard.Defined(Kind, nameof(Kind));

    /// <summary>Refuses cells that do not go with the kind, amounts not above 0, and who approves what he asked for.</summary>
    internal void Check(string place)
    {
        Rows.Positive(Amount.Amount, $"{place}.Amount");
        if (RequestedBy is not null && RequestedBy == ApprovedBy)
            throw Faults.Invalid($"{place}.ApprovedBy", $"'{ApprovedBy}' approves an own request", "let someone else approve");
        if (OverrideReason is not null)
            Guard.NotBlank(OverrideReason, $"{place}.OverrideReason");
        bool isGood = Kind switch
        {
            FundingKind.Supplement => From is null && To is not null,
            FundingKind.Reduction => From is not null && To is null,
            FundingKind.Transfer => From is not null && To is not null && From != To,
            _ => From is not null && To is not null && From.Node == To.Node && CodePointOrder.Instance.Compare(From.Period, To.Period) < 0,
        };
        if (!isGood)
            throw Faults.Invalid(
                place,
                $"the cells do not go with a {Kind}",
                "a supplement has only To, a reduction only From, a transfer two cells, a carry-forward one unit and a later period"
            );
    }
}
