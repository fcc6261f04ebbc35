namespace Ops.Domain.Customers;

/// <summary>Goes through orders by customer and day and sums them up.</summary>
internal sealed class PurchaseWalk(OrderLog orders, double unitDays)
{
    private int _rank = -1;
    private int _daysToEnd = -1;
    private int _row;
    private decimal _day;
    private int _purchases;
    private int _first;
    private int _last;
    private decimal _repeats;

    public List<PurchaseHistory> Customers { get; } = [];

    public int DaysWithoutPurchase { get; private set; }

    public void Add(int rank, int daysToEnd, int row)
    {
        if (rank != _rank || daysToEnd != _daysToEnd)
            FinishDay();
        if (rank != _rank)
            FinishCustomer();
        (_rank, _daysToEnd, _row) = (rank, daysToEnd, row);
        _day = Sum(_day, orders.Amounts[row]);
    }

    public void Finish()
    {
        FinishDay();
        FinishCustomer();
    }

    private void FinishDay()
    {
        if (_daysToEnd < 0)
            return;
        if (_day > 0)
        {
            if (_purchases == 0)
                _first = _daysToEnd;
            else
                _repeats = Sum(_repeats, _day);
            _last = _daysToEnd;
            _purchases++;
        }
        else
            DaysWithoutPurchase++;
        _day = 0;
    }

    private void FinishCustomer()
    {
        if (_purchases > 0)
        {
            Customers.Add(
                new PurchaseHistory(
                    orders.CustomerNames[orders.Customers[_row]],
                    _purchases - 1,
                    (_first - _last) / unitDays,
                    _first / unitDays,
                    _purchases > 1 ? Amounts.Ratio(_repeats, _purchases - 1) : null
                )
            );
        }
        _daysToEnd = -1;
        _purchases = 0;
        _repeats = 0;
    }

    private static decimal Sum(decimal a, decimal b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            throw Faults.Overflow("orders", "a customer's amounts add up beyond decimal", "give amounts in a larger unit");
        }
    }
}
