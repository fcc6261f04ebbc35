using NodaTime;

namespace Ops.Domain.Kpis;

/// <summary>A fact: what was promised and delivered of one line of an order.</summary>
public readonly record struct OrderLine
{
    private readonly string? _order;
    private readonly string? _line;

    /// <summary>States a line.</summary>
    /// <param name="order">The order.</param>
    /// <param name="line">The line within it.</param>
    /// <param name="promised">The day that was promised.</param>
    /// <param name="deliveredOn">The day of delivery; null while it has not come.</param>
    /// <param name="ordered">The quantity ordered, above 0.</param>
    /// <param name="delivered">The quantity delivered, at least 0.</param>
    /// <param name="damaged">Whether it came damaged.</param>
    /// <param name="documentsCorrect">Whether its documents were right.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a blank key, a quantity out of range.</exception>
    public OrderLine(
        string order,
        string line,
        LocalDate promised,
        LocalDate? deliveredOn,
        decimal ordered,
        decimal delivered,
        bool damaged = false,
        bool documentsCorrect = true
    )
    {
        _order = Guard.NotBlank(order, nameof(order));
        _line = Guard.NotBlank(line, nameof(line));
        Promised = promised;
        DeliveredOn = deliveredOn;
        Ordered =
            ordered > 0
                ? ordered
                : throw Faults.Invalid(nameof(ordered), $"{Figures.Text(ordered)} was ordered", "give a quantity above 0");
        Delivered = Guard.InRange(delivered, 0, decimal.MaxValue, nameof(delivered));
        IsDamaged = damaged;
        AreDocumentsCorrect = documentsCorrect;
    }

    /// <summary>The order.</summary>
    public string Order => _order ?? "";

    /// <summary>The line within it.</summary>
    public string Line => _line ?? "";

    /// <summary>The day that was promised.</summary>
    public LocalDate Promised { get; }

    /// <summary>The day of delivery; null while it has not come.</summary>
    public LocalDate? DeliveredOn { get; }

    /// <summary>The quantity ordered.</summary>
    public decimal Ordered { get; }

    /// <summary>The quantity delivered.</summary>
    public decimal Delivered { get; }

    /// <summary>Whether it came damaged.</summary>
    public bool IsDamaged { get; }

    /// <summary>Whether its documents were right.</summary>
    public bool AreDocumentsCorrect { get; }
}
