using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsWorkPerf.Common.Calendar;

public static class CalendarServices
{
    /// <summary>
    /// Adds the calendar that the section <c>Calendar</c> describes: <see cref="CalendarSettings"/>,
    /// <see cref="WorkingDayCalendar"/> and <see cref="OfficeHours"/>, and a warning in the log when the table of bank holidays
    /// nears its end. Several services in one container share it.
    /// </summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting is wrong: names each key and value.</exception>
    public static IServiceCollection AddCalendar(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = CalendarSettings.Read(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(settings);
        services.TryAddSingleton(WorkingDayCalendar.From(settings));
        services.TryAddSingleton(OfficeHours.From(settings));
        return services.AddHostedService<BankHolidaysCheck>();
    }
}
